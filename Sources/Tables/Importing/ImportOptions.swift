public import Exact
public import Model

/// What a person says about a table that the table does not say itself.
public struct ImportOptions: Sendable, Hashable {
    /// The pack's id.
    public var id: String
    /// Its title; that of the table where `nil`.
    public var title: String?
    /// The document it comes from; the title where `nil`.
    public var document: String?
    /// The period; the year the title names where `nil`.
    public var period: Period?
    /// The sheet, or the number of the table; the one with most rows where `nil`.
    public var sheet: String?
    /// The points of the whole; what the table says where `nil`.
    public var total: Decimal128?
    /// What to do where sums do not fit.
    public var sums: MisfitChoice

    /// Options for a pack named `id`.
    public init(
        id: String, title: String? = nil, document: String? = nil, period: Period? = nil,
        sheet: String? = nil, total: Decimal128? = nil, sums: MisfitChoice = .report
    ) {
        self.id = id
        self.title = title
        self.document = document
        self.period = period
        self.sheet = sheet
        self.total = total
        self.sums = sums
    }
}
