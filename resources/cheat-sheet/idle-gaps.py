import threading

import boto3
from botocore.config import Config

IDLE_SECONDS = 240  # below the five minutes after which a cached prompt is gone and many networks drop a connection

client = boto3.client("bedrock-runtime", region_name="us-west-2", config=Config(tcp_keepalive=True))


def keep_warm():
    # One token through the same client. Send your own system prompt with its cache point to keep its cache, too.
    response = client.converse_stream(
        modelId="us.amazon.nova-micro-v1:0",
        messages=[{"role": "user", "content": [{"text": "Hi"}]}],
        inferenceConfig={"maxTokens": 1},
    )
    for _ in response["stream"]:
        pass


stop = threading.Event()


def loop():
    while not stop.wait(IDLE_SECONDS):
        keep_warm()


threading.Thread(target=loop, daemon=True).start()
