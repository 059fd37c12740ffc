import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrock.BedrockClient;
import software.amazon.awssdk.services.bedrock.model.ModelModality;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamRequest;

public class ModelChoice {
    /** Prints which models of this region stream text. */
    static void listModels() {
        try (BedrockClient control = BedrockClient.builder().region(Region.US_WEST_2).build()) {
            control.listFoundationModels(request -> request.byOutputModality(ModelModality.TEXT))
                    .modelSummaries().stream()
                    .filter(model -> Boolean.TRUE.equals(model.responseStreamingSupported()))
                    .forEach(model -> System.out.println(model.modelId()));
        }
    }

    static ConverseStreamRequest request(String question) {
        return ConverseStreamRequest.builder()
                .modelId("openai.gpt-oss-20b-1:0") // the one line that changes
                .messages(message -> message
                        .role(ConversationRole.USER)
                        .content(ContentBlock.fromText(question)))
                .inferenceConfig(config -> config.maxTokens(256))
                .build();
    }
}
