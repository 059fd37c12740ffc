# The AWS CLI cannot do this: it has no ConverseStream, and converse prints the answer when it is complete.
# Use an SDK where somebody waits for the answer.
