import boto3

client = boto3.client("bedrock-runtime", region_name="us-west-2")

response = client.converse_stream(
    modelId="openai.gpt-oss-20b-1:0",
    messages=[{"role": "user", "content": [{"text": "What is a token?"}]}],
    inferenceConfig={"maxTokens": 512},
    additionalModelRequestFields={"reasoning_effort": "low"},  # gpt-oss; other models have other fields
)
for event in response["stream"]:
    if "contentBlockDelta" not in event:
        continue
    delta = event["contentBlockDelta"]["delta"]
    # A reasoning model thinks first: show that it does, or the user looks at nothing until the answer begins.
    if "reasoningContent" in delta:
        print(delta["reasoningContent"].get("text", ""), end="", flush=True)
    elif "text" in delta:
        print(delta["text"], end="", flush=True)
