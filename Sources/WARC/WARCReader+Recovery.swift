#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

// Going on after damage.
extension WARCReader {
    func notice(_ kind: WARCNotice.Kind, at offset: UInt64, about target: String? = nil) {
        waiting.append(
            .notice(WARCNotice(kind: kind, file: path, offset: offset, targetURI: target)))
    }

    /// Reports what kept the stream from going on, and goes on behind it.
    func stumble(_ trouble: RecordStream.Fill, at start: UInt64, about target: String?) {
        switch trouble {
        case .enough, .end: break
        case .memberEnd:
            notice(.notARecord, at: start, about: target)
            advanceMember()
        case .cutOff:
            notice(.cutOff, at: start, about: target)
            // A damaged length field can make a member look endless.
            if stream.isGzip { resumeAfterMemberStart() } else { isDone = true }
        case .damaged:
            notice(.damagedMember, at: start, about: target)
            resumeAfterMemberStart()
        case .bomb:
            notice(.bomb, at: start, about: target)
            resumeAtMember(from: stream.position)
        case .unreadable(let reason):
            notice(.unreadable(reason: reason), at: start, about: target)
            isDone = true
        }
    }

    func resumeAtMember(from place: UInt64) {
        switch stream.seekMember(from: place) {
        case .found: break
        case .end: isDone = true
        case .givenUp: giveUp(at: place)
        }
    }

    /// Looks for the next member just behind the start of a bad one, because
    /// damage is often noticed only within the next. Members nested into each
    /// other could make that cost the square of the file, so that what is
    /// unpacked twice is bounded.
    private func resumeAfterMemberStart() {
        let cost = stream.position - stream.memberStart + stream.memberOutput
        rereadBytes += cost
        resumeAtMember(
            from: rereadBytes > Self.rereadBound ? stream.position : stream.memberStart + 1)
    }

    /// 256 MiB, about a second of unpacking.
    private static let rereadBound: UInt64 = 1 << 28

    /// Goes on with the next `WARC/1.` at the start of a line.
    func resume() {
        var searched: UInt64 = 0
        let start = stream.offset
        while true {
            let passed = Self.lineEnd(stream.bytes, from: 0).map { $0 + 1 }
            searched += UInt64(passed ?? stream.count)
            stream.advance(passed ?? stream.count)
            let fill = stream.fill(passed == nil ? 1 : 7)
            guard fill == .enough else {
                leave(fill)
                return
            }
            if passed != nil && stream.bytes.starts(with: "WARC/1.".utf8) { return }
            guard searched <= limits.searchBytes else {
                // Of a member the next one may be sound.
                if stream.isGzip {
                    notice(.nothingFurther(limit: limits.searchBytes), at: start)
                    resumeAtMember(from: stream.position)
                } else {
                    giveUp(at: start)
                }
                return
            }
        }
    }

    private func giveUp(at place: UInt64) {
        notice(.nothingFurther(limit: limits.searchBytes), at: place)
        isDone = true
    }

    /// Where the next line feed is.
    static func lineEnd(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
        guard let base = bytes.baseAddress, start < bytes.count,
            let found = memchr(base + start, 10, bytes.count - start)
        else { return nil }
        return base.distance(to: UnsafeRawPointer(found))
    }

    /// The rest of a member or file holds no record.
    private func leave(_ fill: RecordStream.Fill) {
        stream.advance(stream.count)
        switch fill {
        case .memberEnd: advanceMember()
        case .end: isDone = true
        default: stumble(fill, at: stream.offset, about: nil)
        }
    }
}
