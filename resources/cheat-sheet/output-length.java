import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamRequest;
import software.amazon.awssdk.services.bedrockruntime.model.SystemContentBlock;

public class OutputLength {
    /** Ask for a short answer, and set a limit: maxTokens alone cuts an answer in the middle. */
    static ConverseStreamRequest request(String question) {
        return ConverseStreamRequest.builder()
                .modelId("us.amazon.nova-micro-v1:0")
                .system(SystemContentBlock.fromText("Answer in at most three sentences."))
                .messages(message -> message
                        .role(ConversationRole.USER)
                        .content(ContentBlock.fromText(question)))
                .inferenceConfig(config -> config.maxTokens(128))
                .build();
    }
}
