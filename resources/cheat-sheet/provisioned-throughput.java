import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamRequest;

public class ProvisionedThroughput {
    static ConverseStreamRequest request(String question) {
        return ConverseStreamRequest.builder()
                // The ARN of what was bought in place of the model's id.
                .modelId("arn:aws:bedrock:us-west-2:111122223333:provisioned-model/abcdefgh1234")
                .messages(message -> message
                        .role(ConversationRole.USER)
                        .content(ContentBlock.fromText(question)))
                .inferenceConfig(config -> config.maxTokens(256))
                .build();
    }
}
