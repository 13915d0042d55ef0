/// What recomputing every digest of an archive file shows.
public struct WARCAudit: Sendable, Hashable {
    /// A record that is not what it was when it was written.
    public struct Altered: Sendable, Hashable {
        /// The record's id, as it stands in the file.
        public let record: String
        /// What it is about.
        public let targetURI: String?
        /// Where in the file it begins.
        public let offset: UInt64
        /// The digests that do not agree.
        public let fields: [String]
    }

    /// How many records could be read.
    public let records: Int
    /// How many of them carry no digest that can be recomputed.
    public let unchecked: Int
    /// The records whose digests do not agree.
    public let altered: [Altered]
    /// What could not be read.
    public let notices: [WARCNotice]

    /// Reads a file to its end and recomputes the digests of every record.
    public init(file: String, limits: WARCLimits = WARCLimits()) {
        var (records, unchecked) = (0, 0)
        var altered: [Altered] = []
        var notices: [WARCNotice] = []
        for event in WARCArchive(files: [file], limits: limits) {
            switch event {
            case .notice(let notice):
                if notices.count < Self.most { notices.append(notice) }
            case .record(let record, let location):
                records += 1
                switch record.verify() {
                case .intact: break
                case .unchecked: unchecked += 1
                case .altered(let fields):
                    guard altered.count < Self.most else { continue }
                    altered.append(
                        Altered(
                            record: record.id, targetURI: record.targetURI,
                            offset: location.offset, fields: fields))
                }
            }
        }
        self.records = records
        self.unchecked = unchecked
        self.altered = altered
        self.notices = notices
    }

    /// More places of one file help nobody.
    private static let most = 1_000
}
