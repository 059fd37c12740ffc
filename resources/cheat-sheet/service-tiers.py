import boto3

client = boto3.client("bedrock-runtime", region_name="us-west-2")

response = client.converse_stream(
    modelId="us.amazon.nova-micro-v1:0",
    messages=[{"role": "user", "content": [{"text": "What is a token?"}]}],
    inferenceConfig={"maxTokens": 256},
    serviceTier={"type": "priority"},  # "default" is Standard; "flex" costs less and may wait
)
for event in response["stream"]:
    if "contentBlockDelta" in event:
        print(event["contentBlockDelta"]["delta"].get("text", ""), end="", flush=True)
    elif "metadata" in event:
        print("\nserved as", event["metadata"].get("serviceTier", {}).get("type"))
