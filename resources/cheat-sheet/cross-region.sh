# Which profiles there are, and where they may send a request:
aws bedrock list-inference-profiles \
  --region us-west-2 \
  --type-equals SYSTEM_DEFINED \
  --query 'inferenceProfileSummaries[].[inferenceProfileId, models[].modelArn]'

# The CLI has no ConverseStream: converse prints the answer when it is complete.
aws bedrock-runtime converse \
  --region us-west-2 \
  --model-id us.amazon.nova-micro-v1:0 \
  --messages '[{"role": "user", "content": [{"text": "What is a token?"}]}]' \
  --inference-config '{"maxTokens": 256}'
