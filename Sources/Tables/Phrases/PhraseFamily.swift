/// A family of phrases that mean the same kind of rule.
protocol PhraseFamily {
    /// What it understands of `text`, which it masks.
    func read(_ text: inout PhraseText) -> [PhraseFinding]
}
