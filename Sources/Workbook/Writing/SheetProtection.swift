/// Keeps people from changing locked cells by mistake. It is no security: any program can lift it.
public struct SheetProtection: Sendable, Hashable {
    /// What people may do all the same, besides choosing cells and filling in unlocked ones.
    public struct Permissions: OptionSet, Sendable, Hashable {
        /// The bits.
        public let rawValue: Int

        /// Permissions by their bits.
        public init(rawValue: Int) { self.rawValue = rawValue }

        /// Sort ranges that hold no locked cell.
        public static let sort = Permissions(rawValue: 1)
        /// Use the filter that is there.
        public static let filter = Permissions(rawValue: 2)
        /// Change the format of cells.
        public static let formatCells = Permissions(rawValue: 4)
        /// Change the width of columns.
        public static let formatColumns = Permissions(rawValue: 8)
        /// Change the height of rows.
        public static let formatRows = Permissions(rawValue: 16)
        /// Insert rows.
        public static let insertRows = Permissions(rawValue: 32)
        /// Delete rows that hold no locked cell.
        public static let deleteRows = Permissions(rawValue: 64)
        /// Put links on unlocked cells.
        public static let insertLinks = Permissions(rawValue: 128)
    }

    /// What is allowed.
    public var permissions: Permissions
    /// The password that lifts it; none when `nil`. Excel keeps 16 bits of it.
    public var password: String?

    /// A protection.
    public init(permissions: Permissions = [], password: String? = nil) {
        self.permissions = permissions
        self.password = password
    }
}
