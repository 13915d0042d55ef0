/// Reads one archive from its start to its end, plain or gzip, with memory
/// bounded by ``WARCLimits``.
///
/// Reading never fails half-way: what cannot be read becomes a
/// ``WARCNotice``, and the reader goes on with the next record it can find.
/// WARC/1.0 and WARC/1.1 are read alike.
///
/// ```swift
/// for event in try WARCReader(path: "captures/round-00001.warc.gz") {
///     guard case .record(let record, _) = event, record.type == .response else { continue }
///     let page = try record.httpResponse().body()
/// }
/// ```
public final class WARCReader: Sequence, IteratorProtocol {
    let path: String
    let limits: WARCLimits
    let stream: RecordStream
    var waiting: [WARCEvent] = []
    var isDone = false
    var rereadBytes: UInt64 = 0
    /// The end of the last record that is whole and can be read on its own:
    /// the place where a writer may go on.
    private(set) var soundEnd: UInt64 = 0
    /// Where the next section begins, if this is not all of the file.
    private let end: UInt64?
    /// Whether the next record behind a section that was read to its end is the
    /// first of the next one, so that both together give what one reading would;
    /// false for a section that ends with its file.
    public private(set) var isSeamless = false

    /// Opens an archive.
    ///
    /// - Parameters:
    ///   - path: a `.warc` or `.warc.gz` file; which of both it is, is seen
    ///     from its first bytes.
    ///   - limits: what a record may cost.
    /// - Throws: ``WARCError/cannotOpen(path:reason:)``.
    public init(path: String, limits: WARCLimits = WARCLimits()) throws(WARCError) {
        self.path = path
        self.limits = limits
        end = nil
        stream = try RecordStream(path: path, limits: limits)
    }

    /// Opens a section of an archive; reading ends where the next one begins.
    ///
    /// - Throws: ``WARCError/cannotOpen(path:reason:)``.
    public init(_ section: WARCSection, limits: WARCLimits = WARCLimits()) throws(WARCError) {
        path = section.path
        self.limits = limits
        end = section.end
        stream = try RecordStream(path: path, from: section.start, limits: limits)
    }

    /// Opens an archive at the start of a record or gzip member.
    private init(at location: WARCLocation, limits: WARCLimits) throws(WARCError) {
        path = location.file
        self.limits = limits
        end = nil
        stream = try RecordStream(
            path: path, from: location.offset, length: location.length ?? .max, limits: limits)
    }

    /// The record at a place given by an earlier reading.
    ///
    /// - Throws: ``WARCError`` when the file cannot be opened or has no whole
    ///   record there.
    public static func record(
        at location: WARCLocation, limits: WARCLimits = WARCLimits()
    ) throws(WARCError) -> WARCRecord {
        let reader = try WARCReader(at: location, limits: limits)
        guard case .record(let record, let found)? = reader.next(),
            found.offset == location.offset
        else { throw .noRecord(path: location.file, offset: location.offset) }
        return record
    }

    /// The next record or notice; `nil` at the end of the file or section.
    public func next() -> WARCEvent? {
        while waiting.isEmpty && !isDone { readOn() }
        guard let next = waiting.first else { return nil }
        if let end, next.offset >= end {
            if case .record = next { isSeamless = next.offset == end }
            waiting = []
            isDone = true
            return nil
        }
        return waiting.removeFirst()
    }

    private func readOn() {
        switch stream.fill(1) {
        case .enough: break
        case .memberEnd:
            advanceMember()
            return
        case .end:
            isDone = true
            return
        case let trouble:
            stumble(trouble, at: stream.offset, about: nil)
            return
        }
        // Blank lines between records are left over from the one before.
        let blanks = stream.bytes.prefix { $0 == 13 || $0 == 10 }.count
        guard blanks == 0 else {
            stream.advance(blanks)
            return
        }
        readRecord()
    }

    func advanceMember() {
        switch stream.nextMember() {
        case .enough: break
        case .end: isDone = true
        case .damaged:
            notice(.notARecord, at: stream.position)
            resumeAtMember(from: stream.position)
        case let trouble: stumble(trouble, at: stream.position, about: nil)
        }
    }

    private func readRecord() {
        let start = stream.offset
        let ownsMember = stream.isAtMemberStart || !stream.isGzip
        guard let head = readHead(from: start) else { return }
        let fields = HeaderFields(parsing: head.drop { $0 != 10 }.dropFirst())
        let version = String(decoding: trimBlanks(head.prefix { $0 != 10 }), as: UTF8.self)
        let isKnown = version.hasPrefix("WARC/1.") || version.hasPrefix("WARC/0.")
        let shell = WARCRecord(version: version, fields: fields, block: [])
        guard let size = fields["Content-Length"].flatMap(Self.length) else {
            notice(.badLength, at: start, about: shell.targetURI)
            resume()
            return
        }
        let fits = size <= UInt64(limits.blockBytes)
        let keep = fits && isKnown
        if !isKnown {
            let shown = String(version.prefix(40))
            notice(.unknownVersion(shown), at: start, about: shell.targetURI)
        } else if !fits {
            notice(
                .tooLarge(size: size, limit: limits.blockBytes), at: start, about: shell.targetURI)
        }
        guard let block = readBlock(size, keep: keep, from: start, about: shell.targetURI) else {
            return
        }
        guard let isEnded = readEnd(from: start, about: shell.targetURI) else { return }
        let closed = stream.isGzip ? ownsMember && stream.isAtMemberEnd : isEnded
        if closed && isEnded { soundEnd = stream.position }
        if keep {
            let location = WARCLocation(
                file: path, offset: start, length: closed ? stream.position - start : nil)
            waiting.append(
                .record(WARCRecord(version: version, fields: fields, block: block), at: location))
        }
        if !isEnded {
            notice(.missingEnd, at: start, about: shell.targetURI)
            resume()
        }
    }

    /// The bytes of the head with its closing empty line, or `nil` after
    /// having dealt with the trouble.
    private func readHead(from start: UInt64) -> [UInt8]? {
        let opening = stream.fill(5)
        guard opening == .enough else {
            stumble(opening == .end ? .cutOff : opening, at: start, about: nil)
            return nil
        }
        guard stream.bytes.starts(with: "WARC/".utf8) else {
            notice(.notARecord, at: start)
            resume()
            return nil
        }
        var searched = 0
        while true {
            if let length = Self.headLength(stream.bytes, from: searched) {
                guard length <= limits.headBytes else { break }
                let head = Array(stream.bytes[..<length])
                stream.advance(length)
                return head
            }
            let count = stream.count
            guard count < limits.headBytes else { break }
            searched = Swift.max(0, count - 3)
            let fill = stream.fill(count + 1)
            guard fill == .enough else {
                stumble(fill == .end ? .cutOff : fill, at: start, about: nil)
                return nil
            }
        }
        notice(.headTooLong(limit: limits.headBytes), at: start)
        stream.advance(1)
        resume()
        return nil
    }

    /// The length of a head up to and with its empty line.
    private static func headLength(_ bytes: UnsafeRawBufferPointer, from searched: Int) -> Int? {
        var index = searched
        while let lineEnd = lineEnd(bytes, from: index) {
            var next = lineEnd + 1
            if next < bytes.count, bytes[next] == 13 { next += 1 }
            if next < bytes.count, bytes[next] == 10 { return next + 1 }
            index = lineEnd + 1
        }
        return nil
    }

    /// The block, empty when it is not to be kept, or `nil` after having
    /// dealt with the trouble.
    private func readBlock(
        _ size: UInt64, keep: Bool, from start: UInt64, about target: String?
    ) -> [UInt8]? {
        if !keep && !stream.isGzip {
            // A file full of holes may claim terabytes; they are not read.
            if stream.skip(size) { return [] }
            stumble(.cutOff, at: start, about: target)
            return nil
        }
        var block: [UInt8] = []
        var missing = size
        // A false Content-Length must not reserve what never comes.
        if keep { block.reserveCapacity(Int(clamping: Swift.min(size, 1_048_576))) }
        while missing > 0 {
            switch stream.fill(1) {
            case .enough:
                let take = Int(clamping: Swift.min(missing, UInt64(stream.count)))
                if keep {
                    block.append(
                        contentsOf: UnsafeRawBufferPointer(rebasing: stream.bytes[..<take]))
                }
                stream.advance(take)
                missing -= UInt64(take)
            case .memberEnd:
                // A few writers let a record run on into the next member; if
                // a record begins there, this one was simply too short.
                let next = stream.nextMember()
                if next == .enough, stream.fill(5) == .enough,
                    !stream.bytes.starts(with: "WARC/".utf8)
                {
                    continue
                }
                notice(.shortBlock, at: start, about: target)
                if next == .end { isDone = true } else if next != .enough { resume() }
                return nil
            case let trouble:
                stumble(trouble == .end ? .cutOff : trouble, at: start, about: target)
                return nil
            }
        }
        return block
    }

    /// Passes the two line breaks after a block and, in a gzip file, the end
    /// of the member; gives whether the record is properly closed, or `nil`
    /// when its member turns out to be damaged.
    private func readEnd(from start: UInt64, about target: String?) -> Bool? {
        var breaks = 0
        while true {
            let fill = stream.fill(1)
            switch fill {
            case .enough: break
            case .memberEnd, .end: return breaks >= 2
            default:
                stumble(fill, at: start, about: target)
                return nil
            }
            guard let byte = stream.bytes.first, byte == 13 || byte == 10 else {
                return breaks >= 2 || stream.bytes.starts(with: "WARC/".utf8)
            }
            stream.advance(1)
            if byte == 10 { breaks += 1 }
            // In a plain file nothing more is to come; in a member its
            // checksum is.
            if breaks == 2 && !stream.isGzip { return true }
        }
    }

    private static func length(_ text: String) -> UInt64? {
        // 18 digits stay far below the overflow of offsets added to it.
        guard (1...18).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) })
        else { return nil }
        return UInt64(text)
    }
}
