import boto3

# Which profiles there are: never build their ids by hand.
control = boto3.client("bedrock", region_name="us-west-2")
for page in control.get_paginator("list_inference_profiles").paginate(typeEquals="SYSTEM_DEFINED"):
    for profile in page["inferenceProfileSummaries"]:
        print(profile["inferenceProfileId"], [model["modelArn"].split(":")[3] for model in profile["models"]])

client = boto3.client("bedrock-runtime", region_name="us-west-2")
response = client.converse_stream(
    modelId="us.amazon.nova-micro-v1:0",  # the profile's id in place of the model's
    messages=[{"role": "user", "content": [{"text": "What is a token?"}]}],
    inferenceConfig={"maxTokens": 256},
)
for event in response["stream"]:
    if "contentBlockDelta" in event:
        print(event["contentBlockDelta"]["delta"].get("text", ""), end="", flush=True)
