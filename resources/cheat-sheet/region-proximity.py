import boto3

# The region of the endpoint that the request goes to: the one that your code runs in, if it has the model.
client = boto3.client("bedrock-runtime", region_name="eu-central-1")

response = client.converse_stream(
    modelId="eu.amazon.nova-micro-v1:0",  # ids of profiles begin with the geography of the region
    messages=[{"role": "user", "content": [{"text": "What is a token?"}]}],
    inferenceConfig={"maxTokens": 256},
)
for event in response["stream"]:
    if "contentBlockDelta" in event:
        print(event["contentBlockDelta"]["delta"].get("text", ""), end="", flush=True)
