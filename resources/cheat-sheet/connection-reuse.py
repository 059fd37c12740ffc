import boto3
from botocore.config import Config

# One client for the whole process, made once: it keeps its connections and hands them to the next request.
# tcp_keepalive only stops the network from dropping an idle connection; the client would reuse it without, too.
client = boto3.client(
    "bedrock-runtime",
    region_name="us-west-2",
    config=Config(tcp_keepalive=True, max_pool_connections=50),
)


def ask(question):
    response = client.converse_stream(
        modelId="us.amazon.nova-micro-v1:0",
        messages=[{"role": "user", "content": [{"text": question}]}],
        inferenceConfig={"maxTokens": 256},
    )
    # Read the stream to its end: only then can the next request have the connection.
    for event in response["stream"]:
        if "contentBlockDelta" in event:
            print(event["contentBlockDelta"]["delta"].get("text", ""), end="", flush=True)


ask("What is a token?")
ask("And a first token?")  # on the same connection
