# The CLI has no ConverseStream: converse prints the answer when it is complete, and which tier served it.
aws bedrock-runtime converse \
  --region us-west-2 \
  --model-id us.amazon.nova-micro-v1:0 \
  --messages '[{"role": "user", "content": [{"text": "What is a token?"}]}]' \
  --inference-config '{"maxTokens": 256}' \
  --service-tier type=priority \
  --query '{served: serviceTier.type, milliseconds: metrics.latencyMs}'
