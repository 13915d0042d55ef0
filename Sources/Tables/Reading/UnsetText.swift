import Model

/// What people write where a number is still to come.
enum UnsetText {
    /// As exported tables show it.
    static let shown = "待录入"
    private static let words: Set<String> = [shown, "待定", "未定", "待核", "待填", Setting.unset]

    /// Whether `text` says that a number is still to come.
    static func isUnset(_ text: String) -> Bool { words.contains(TableText.key(text)) }
}
