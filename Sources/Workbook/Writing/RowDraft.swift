/// How a row of a sheet to be written looks.
public struct RowDraft: Sendable, Hashable {
    /// The height in points, 0 … 409; when `nil`, as high as the broken lines of its text
    /// are estimated to need.
    public var height: Double?
    /// Whether it is hidden.
    public var isHidden: Bool

    /// A row.
    public init(height: Double? = nil, isHidden: Bool = false) {
        self.height = height
        self.isHidden = isHidden
    }
}
