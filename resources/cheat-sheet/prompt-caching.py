import boto3

client = boto3.client("bedrock-runtime", region_name="us-west-2")

# What never changes stands first, what changes stands behind the cache point. Below the model's minimum
# (1,024 to 4,096 tokens, depending on the model) nothing is cached, and no error says so.
with open("system-prompt.txt", encoding="utf-8") as file:
    system = [{"text": file.read()}, {"cachePoint": {"type": "default"}}]

response = client.converse_stream(
    modelId="us.amazon.nova-micro-v1:0",
    system=system,
    messages=[{"role": "user", "content": [{"text": "What is a token?"}]}],
    inferenceConfig={"maxTokens": 256},
)
for event in response["stream"]:
    if "contentBlockDelta" in event:
        print(event["contentBlockDelta"]["delta"].get("text", ""), end="", flush=True)
    elif "metadata" in event:
        usage = event["metadata"]["usage"]
        print("\nread:", usage.get("cacheReadInputTokens", 0), "written:", usage.get("cacheWriteInputTokens", 0))
