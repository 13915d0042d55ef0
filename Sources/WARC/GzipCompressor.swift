internal import CDeflate

/// Makes gzip members from whole byte strings.
///
/// One compressor is kept for many members because setting one up costs more
/// than compressing a small record. Members carry no time and no name, so the
/// same bytes give the same member.
///
/// May be handed from thread to thread, because a member is whole when
/// ``member(_:)`` returns and nothing of it stays behind; ``WARCPress`` lends it
/// to one caller at a time, which is all libdeflate asks for.
package final class GzipCompressor: @unchecked Sendable {
    private let handle: OpaquePointer

    /// - Parameter level: 0 (store) to 12 (smallest).
    package init?(level: Int32 = 6) {
        guard let handle = libdeflate_alloc_compressor(level) else { return nil }
        self.handle = handle
    }

    deinit {
        libdeflate_free_compressor(handle)
    }

    /// One complete gzip member holding `bytes`.
    package func member(_ bytes: [UInt8]) -> [UInt8] {
        let bound = libdeflate_gzip_compress_bound(handle, bytes.count)
        return [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            count = bytes.withUnsafeBytes { input in
                libdeflate_gzip_compress(
                    handle, input.baseAddress, input.count, buffer.baseAddress, buffer.count)
            }
        }
    }
}
