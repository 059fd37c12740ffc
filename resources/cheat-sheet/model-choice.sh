# Which models of this region stream text:
aws bedrock list-foundation-models \
  --region us-west-2 \
  --by-output-modality TEXT \
  --query 'modelSummaries[?responseStreamingSupported].modelId'

# The CLI has no ConverseStream: converse prints the answer when it is complete.
aws bedrock-runtime converse \
  --region us-west-2 \
  --model-id openai.gpt-oss-20b-1:0 \
  --messages '[{"role": "user", "content": [{"text": "What is a token?"}]}]' \
  --inference-config '{"maxTokens": 256}'
