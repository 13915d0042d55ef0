public import Model

/// A table of indicators as a pack, with everything a person should look at.
public struct PackImport: Sendable {
    /// The name of the review list in the pack's folder.
    public static let reviewName = "导入核对表.xlsx"

    /// The pack's files by name: `pack.yaml`, and what an exported workbook carried.
    public let files: [(name: String, bytes: [UInt8])]
    /// Every row of the table, in order.
    public let rows: [ReviewRow]
    /// Sums that do not fit.
    public let misfits: [Misfit]
    /// What a person should know.
    public let notices: [Notice]
    /// Whether the workbook is one of ours and nothing visible was changed in it.
    public var isUnchanged = false

    /// How many criteria, vetoes and bonus items are so sure.
    public func count(_ sureness: Sureness) -> Int { rows.count { $0.sureness == sureness } }

    /// How many rows of the table were read.
    public var rowCount: Int { Set(rows.map { "\($0.place)" }).count }
}
