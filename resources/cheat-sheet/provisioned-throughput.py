import boto3

control = boto3.client("bedrock", region_name="us-west-2")
for page in control.get_paginator("list_provisioned_model_throughputs").paginate(statusEquals="InService"):
    for bought in page["provisionedModelSummaries"]:
        print(bought["provisionedModelName"], bought["provisionedModelArn"])

client = boto3.client("bedrock-runtime", region_name="us-west-2")
response = client.converse_stream(
    # The ARN of what was bought in place of the model's id.
    modelId="arn:aws:bedrock:us-west-2:111122223333:provisioned-model/abcdefgh1234",
    messages=[{"role": "user", "content": [{"text": "What is a token?"}]}],
    inferenceConfig={"maxTokens": 256},
)
for event in response["stream"]:
    if "contentBlockDelta" in event:
        print(event["contentBlockDelta"]["delta"].get("text", ""), end="", flush=True)
