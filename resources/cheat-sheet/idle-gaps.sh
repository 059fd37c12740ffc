# The AWS CLI cannot keep a connection warm: every command opens one of its own.
# It can keep what is behind the endpoint busy, here every four minutes, until you press Ctrl+C:
while true; do
  aws bedrock-runtime converse \
    --region us-west-2 \
    --model-id us.amazon.nova-micro-v1:0 \
    --messages '[{"role": "user", "content": [{"text": "Hi"}]}]' \
    --inference-config '{"maxTokens": 1}' \
    --query 'metrics.latencyMs'
  sleep 240
done
