import boto3

client = boto3.client("bedrock-runtime", region_name="us-west-2")

response = client.converse_stream(
    modelId="us.amazon.nova-micro-v1:0",
    # Ask for a short answer, and set a limit: maxTokens alone cuts an answer in the middle.
    system=[{"text": "Answer in at most three sentences."}],
    messages=[{"role": "user", "content": [{"text": "What is a token?"}]}],
    inferenceConfig={"maxTokens": 128},
)
for event in response["stream"]:
    if "contentBlockDelta" in event:
        print(event["contentBlockDelta"]["delta"].get("text", ""), end="", flush=True)
    elif "messageStop" in event:
        print("\nended by", event["messageStop"]["stopReason"])  # max_tokens: it was cut
