# How many tokens a prompt has, before it is sent; free, but not offered for every model.
aws bedrock-runtime count-tokens \
  --region us-west-2 \
  --model-id anthropic.claude-haiku-4-5-20251001-v1:0 \
  --input '{"converse": {"messages": [{"role": "user", "content": [{"text": "What is a token?"}]}]}}'
