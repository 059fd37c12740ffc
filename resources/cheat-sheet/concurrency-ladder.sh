# Twenty requests, at most four at once. The CLI has no ConverseStream, and every command opens a connection of its own.
seq 20 | xargs -n 1 -P 4 sh -c 'aws bedrock-runtime converse \
  --region us-west-2 \
  --model-id us.amazon.nova-micro-v1:0 \
  --messages "[{\"role\": \"user\", \"content\": [{\"text\": \"What is a token?\"}]}]" \
  --inference-config "{\"maxTokens\": 256}" \
  --query metrics.latencyMs'
