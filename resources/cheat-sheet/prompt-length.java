import java.util.List;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamRequest;
import software.amazon.awssdk.services.bedrockruntime.model.Message;

public class PromptLength {
    /** How many tokens a prompt has, before it is sent; free, but not offered for every model. */
    static int count(BedrockRuntimeClient client, List<Message> messages) {
        return client.countTokens(request -> request
                .modelId("anthropic.claude-haiku-4-5-20251001-v1:0")
                .input(input -> input.converse(converse -> converse.messages(messages)))).inputTokens();
    }

    /** The last turns, not all of them; the first of them must be the user's. */
    static ConverseStreamRequest request(List<Message> history) {
        return ConverseStreamRequest.builder()
                .modelId("us.anthropic.claude-haiku-4-5-20251001-v1:0")
                .messages(history.subList(Math.max(0, history.size() - 9), history.size()))
                .inferenceConfig(config -> config.maxTokens(256))
                .build();
    }
}
