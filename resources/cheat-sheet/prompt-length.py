import boto3

client = boto3.client("bedrock-runtime", region_name="us-west-2")

# How many tokens a prompt has, before it is sent; free, but not offered for every model.
counted = client.count_tokens(
    modelId="anthropic.claude-haiku-4-5-20251001-v1:0",
    input={"converse": {"messages": [{"role": "user", "content": [{"text": "What is a token?"}]}]}},
)
print(counted["inputTokens"], "tokens")

history = [{"role": "user", "content": [{"text": "What is a token?"}]}]
response = client.converse_stream(
    modelId="us.anthropic.claude-haiku-4-5-20251001-v1:0",
    messages=history[-9:],  # the last turns, not all of them; the first of them must be the user's
    inferenceConfig={"maxTokens": 256},
)
for event in response["stream"]:
    if "contentBlockDelta" in event:
        print(event["contentBlockDelta"]["delta"].get("text", ""), end="", flush=True)
    elif "metadata" in event:
        print("\n", event["metadata"]["usage"]["inputTokens"], "input tokens")
