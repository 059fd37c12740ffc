aws bedrock list-provisioned-model-throughputs \
  --region us-west-2 \
  --status-equals InService \
  --query 'provisionedModelSummaries[].[provisionedModelName, provisionedModelArn]'

# The CLI has no ConverseStream: converse prints the answer when it is complete.
aws bedrock-runtime converse \
  --region us-west-2 \
  --model-id arn:aws:bedrock:us-west-2:111122223333:provisioned-model/abcdefgh1234 \
  --messages '[{"role": "user", "content": [{"text": "What is a token?"}]}]' \
  --inference-config '{"maxTokens": 256}'
