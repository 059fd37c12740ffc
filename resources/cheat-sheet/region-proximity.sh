# How long a connection to the endpoints of two regions takes from here, in seconds (one round trip; TLS: two or three):
for region in us-west-2 eu-central-1; do
  curl --silent --output /dev/null --write-out "$region connect %{time_connect} tls %{time_appconnect}\n" \
    "https://bedrock-runtime.$region.amazonaws.com/"
done

# The CLI has no ConverseStream: converse prints the answer when it is complete.
aws bedrock-runtime converse \
  --region eu-central-1 \
  --model-id eu.amazon.nova-micro-v1:0 \
  --messages '[{"role": "user", "content": [{"text": "What is a token?"}]}]' \
  --inference-config '{"maxTokens": 256}'
