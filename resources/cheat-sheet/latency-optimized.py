import boto3

client = boto3.client("bedrock-runtime", region_name="us-east-2")

response = client.converse_stream(
    modelId="us.amazon.nova-pro-v1:0",  # few models take it: others refuse the request
    messages=[{"role": "user", "content": [{"text": "What is a token?"}]}],
    inferenceConfig={"maxTokens": 256},
    performanceConfig={"latency": "optimized"},
)
for event in response["stream"]:
    if "contentBlockDelta" in event:
        print(event["contentBlockDelta"]["delta"].get("text", ""), end="", flush=True)
    elif "metadata" in event:
        # "standard" here: the quota was used up, and the request was served as any other.
        print("\nserved as", event["metadata"].get("performanceConfig", {}).get("latency"))
