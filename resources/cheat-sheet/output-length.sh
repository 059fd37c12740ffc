# The CLI has no ConverseStream: converse prints the answer when it is complete.
aws bedrock-runtime converse \
  --region us-west-2 \
  --model-id us.amazon.nova-micro-v1:0 \
  --system '[{"text": "Answer in at most three sentences."}]' \
  --messages '[{"role": "user", "content": [{"text": "What is a token?"}]}]' \
  --inference-config '{"maxTokens": 128}' \
  --query '{ended: stopReason, usage: usage}'
