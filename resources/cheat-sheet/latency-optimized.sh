# The CLI has no ConverseStream: converse prints the answer when it is complete, and how it was served.
aws bedrock-runtime converse \
  --region us-east-2 \
  --model-id us.amazon.nova-pro-v1:0 \
  --messages '[{"role": "user", "content": [{"text": "What is a token?"}]}]' \
  --inference-config '{"maxTokens": 256}' \
  --performance-config latency=optimized \
  --query '{served: performanceConfig.latency, milliseconds: metrics.latencyMs}'
