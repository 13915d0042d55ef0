import Model

/// A submission as its file gives it, before the round and the pack are asked.
struct RawSubmission {
    /// What a claim says, before its declared type is known.
    enum RawValue {
        /// Text whose type the file does not tell (XML).
        case text(String)
        /// A string of a typed format (JSON).
        case string(String)
        case number(String)
        case boolean(Bool)
        case items([String])
        case entries([RawEntry])
        /// A list or object where none can be, as quoted.
        case other(String)
        case nothing
    }

    /// One entry of a ledger as written; `nil` where nothing stands, or nothing
    /// that is a text.
    struct RawEntry {
        let title: String?
        let from: String?
        let to: String?
        let extended: String?
        let place: Place
        /// What is wrong with its form already.
        var notices: [Notice] = []
    }

    struct RawClaim {
        let fact: String
        let value: RawValue
        let place: Place
    }

    let version: String?
    let round: String?
    let unit: String?
    let submitted: String?
    let claims: [RawClaim]
}
