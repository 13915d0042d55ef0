import Model

/// What became of one entry.
enum EntryValue {
    /// Nothing was filled in.
    case blank
    /// It can be used.
    case value(FactValue)
    /// It can be used, yet someone should look.
    case doubtful(FactValue, Wording)
    /// It cannot be used: what is the matter, and how to mend it when that is known.
    case wrong(Wording, fix: Wording? = nil)
}
