/// Text from outside the program that must not show personal numbers.
public enum Personal {
    /// `text` on one line, shortened, personal numbers masked.
    public static func shown(_ text: String) -> String { Masking.snippet(text) }
}
