/// The two languages everything a person reads is written in.
///
/// Reports are Chinese unless another language is asked for.
public enum Language: String, Sendable, Hashable, CaseIterable {
    case zhHans = "zh-Hans"
    case en

    /// The language named by a POSIX locale such as `zh_CN.UTF-8` or `en_US`;
    /// `nil` when the locale names neither.
    public init?(locale: String) {
        let tag = locale.lowercased()
        if tag.hasPrefix("zh") {
            self = .zhHans
        } else if tag.hasPrefix("en") {
            self = .en
        } else {
            return nil
        }
    }
}
