import boto3

# Which models of this region stream text:
control = boto3.client("bedrock", region_name="us-west-2")
for model in control.list_foundation_models(byOutputModality="TEXT")["modelSummaries"]:
    if model.get("responseStreamingSupported"):
        print(model["modelId"])

client = boto3.client("bedrock-runtime", region_name="us-west-2")
response = client.converse_stream(
    modelId="openai.gpt-oss-20b-1:0",  # the one line that changes
    messages=[{"role": "user", "content": [{"text": "What is a token?"}]}],
    inferenceConfig={"maxTokens": 256},
)
for event in response["stream"]:
    if "contentBlockDelta" in event:
        print(event["contentBlockDelta"]["delta"].get("text", ""), end="", flush=True)
