/// The languages a person reads our messages in.
public enum FEELLanguage: Sendable, Hashable, CaseIterable {
    /// Simplified Chinese.
    case chinese
    /// English.
    case english
}
