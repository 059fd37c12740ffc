# request.json:
#   { "system": [ { "text": "A system prompt above the model's minimum" }, { "cachePoint": { "type": "default" } } ],
#     "messages": [ { "role": "user", "content": [ { "text": "What is a token?" } ] } ],
#     "inferenceConfig": { "maxTokens": 256 } }
# The CLI has no ConverseStream: converse prints the answer when it is complete, with what the cache did.
aws bedrock-runtime converse \
  --region us-west-2 \
  --model-id us.amazon.nova-micro-v1:0 \
  --cli-input-json file://request.json \
  --query 'usage'
