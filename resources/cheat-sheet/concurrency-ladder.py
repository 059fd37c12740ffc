from concurrent.futures import ThreadPoolExecutor

import boto3
from botocore.config import Config

AT_ONCE = 4

# A pool of as many connections as requests: with fewer, requests wait for one, or a new one is thrown away each time.
client = boto3.client("bedrock-runtime", region_name="us-west-2", config=Config(max_pool_connections=AT_ONCE))


def ask(question):
    response = client.converse_stream(
        modelId="us.amazon.nova-micro-v1:0",
        messages=[{"role": "user", "content": [{"text": question}]}],
        inferenceConfig={"maxTokens": 256},  # counts against the quota when the request is admitted
    )
    deltas = (event["contentBlockDelta"]["delta"] for event in response["stream"] if "contentBlockDelta" in event)
    return "".join(delta.get("text", "") for delta in deltas)


with ThreadPoolExecutor(max_workers=AT_ONCE) as pool:
    for answer in pool.map(ask, ["What is a token?"] * 20):
        print(answer)
