# The AWS CLI cannot do this: every command is a process of its own and opens a connection of its own.
# Use an SDK where latency counts.
