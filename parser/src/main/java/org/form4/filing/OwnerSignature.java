package org.form4.filing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who signed and when, as filed; often fewer signatures than owners. */
public record OwnerSignature(
        @Nullable String signatureName, @Nullable LocalDate signatureDate) {}
