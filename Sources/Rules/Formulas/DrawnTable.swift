import DMN
public import Model

/// A decision table of a pack as text.
public struct DrawnTable: Sendable, Hashable {
    /// What it decides.
    public let decision: String
    /// The file it stands in.
    public let file: String
    /// The table, a line a rule.
    public let lines: [String]

    /// Every table of the decision models of `pack`, in the order of the files.
    public static func all(of pack: Pack) -> [DrawnTable] {
        pack.models.flatMap { model in
            let definitions = try? Definitions(model.bytes, file: model.path)
            return (definitions?.tables ?? []).map { name, table in
                DrawnTable(
                    decision: name, file: model.name, lines: table.text(named: name))
            }
        }
    }
}
