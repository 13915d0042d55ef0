import Testing

@testable import WARC

@Suite struct `HTTP messages` {
    @Test func `give status, fields and payload`() throws {
        let response = try HTTPResponse(
            parsing: message(
                "正文", status: "404 Not Found", ["Content-Type: text/html", "X: 1", "x: 2"]))
        #expect(response.status == 404)
        #expect(response.reason == "Not Found")
        #expect(response.contentType == "text/html")
        #expect(response.fields.values("X") == ["1", "2"])
        #expect(response.payload == Array("正文".utf8))
    }

    @Test(arguments: ["HTTP/1.1 200\r\n\r\nx", "HTTP/1.0 200 \n\nx", "HTTP/2 200 好\r\n\r\nx"])
    func `are read although the first line is short or odd`(text: String) throws {
        let response = try HTTPResponse(parsing: Array(text.utf8))
        #expect(response.status == 200)
        #expect(response.payload == [120])
    }

    @Test(arguments: [
        "", "\r\n\r\n", "<html>", "HTTP/1.1 99 x\r\n\r\n", "HTTP/1.1 abc\r\n\r\n",
        "HTTP/1.1 +20\r\n\r\n", "ICY 200 OK\r\n\r\n",
    ])
    func `without a status line are refused`(text: String) {
        #expect(throws: HTTPError.self) { try HTTPResponse(parsing: Array(text.utf8)) }
    }

    @Test func `with a Location in GB18030 keep its bytes`() throws {
        let head: [UInt8] =
            Array("HTTP/1.1 302 Found\r\nLocation: /".utf8) + [0xB9, 0xAB]
            + Array("\r\nX: ".utf8) + [0xE9] + Array("\r\n\r\n".utf8)
        let response = try HTTPResponse(parsing: head)
        #expect(response.fields["location"] == "/%B9%AB")
        #expect(response.fields["X"] == "é")
    }

    @Test func `give their request`() throws {
        let request = try HTTPRequest(
            parsing: Array("GET /a?b HTTP/1.1\r\nHost: a.test\r\n\r\n".utf8))
        #expect(request.method == "GET")
        #expect(request.target == "/a?b")
        #expect(request.fields["host"] == "a.test")
        #expect(throws: HTTPError.self) { try HTTPRequest(parsing: message("x")) }
    }
}

@Suite struct `Bodies` {
    private func body(_ lines: [String], _ payload: [UInt8], limit: Int = 1_000_000) throws
        -> HTTPBody
    {
        try HTTPResponse(parsing: message("", lines) + payload).body(limit: limit)
    }

    @Test func `lose their chunks`() throws {
        let chunks = Array("5\r\nhello\r\n6;ext=1\r\n world\r\n0\r\nTrailer: x\r\n\r\n".utf8)
        let body = try body(["Transfer-Encoding: chunked"], chunks)
        #expect(body.bytes == Array("hello world".utf8))
        #expect(body.isWhole && body.flaws.isEmpty)
    }

    @Test(arguments: [
        ("5\r\nhel", "hel", HTTPBody.Flaw.chunksCut),
        ("5\r\nhello\r\n", "hello", .chunksCut),
        ("5\r\nhello\r\nzz\r\n", "hello", .chunksDamaged),
        ("5\r\nhello\r\nffffffffffffffffff\r\n", "hello", .chunksDamaged),
        ("fffffffffffffff\r\nab", "ab", .chunksCut),
        ("<html>\nx", "<html>\nx", .notChunked),
        ("plain", "plain", .notChunked),
    ])
    func `with broken chunks give what there is, and say so`(
        payload: String, text: String, flaw: HTTPBody.Flaw
    ) throws {
        let body = try body(["Transfer-Encoding: chunked"], Array(payload.utf8))
        #expect(body.bytes == Array(text.utf8))
        #expect(body.flaws == [flaw])
        #expect(body.isWhole == (flaw == .notChunked))
    }

    @Test func `lose their compression, also inside chunks and twice`() throws {
        let text = Array("政务公开".utf8)
        let once = try gzip(text)
        #expect(try body(["Content-Encoding: gzip"], once).bytes == text)
        #expect(try body(["Content-Encoding: gzip, X-GZIP"], gzip(once)).bytes == text)
        let size = String(once.count, radix: 16)
        let chunked = Array("\(size)\r\n".utf8) + once + Array("\r\n0\r\n\r\n".utf8)
        let both = try body(["Transfer-Encoding: chunked", "Content-Encoding: gzip"], chunked)
        #expect(both.bytes == text)
        // The gzip member without head and tail is raw deflate.
        let raw = Array(once.dropFirst(10).dropLast(8))
        #expect(try body(["Content-Encoding: deflate"], raw).bytes == text)
    }

    @Test func `that only claim to be compressed are taken as they are`() throws {
        let body = try body(["Content-Encoding: gzip"], Array("<html>".utf8))
        #expect(body.bytes == Array("<html>".utf8))
        #expect(body.flaws == [.notCompressed])
    }

    @Test func `that are cut or damaged give what could be had`() throws {
        var dice = Dice(state: 3)
        let text = dice.bytes(50_000)
        let packed = try gzip(text)
        let cut = try body(["Content-Encoding: gzip"], Array(packed[..<(packed.count / 2)]))
        #expect(cut.flaws == [.compressionCut])
        #expect(text.starts(with: cut.bytes))
        var bad = packed
        bad[bad.count - 6] ^= 0xFF
        #expect(try body(["Content-Encoding: gzip"], bad).flaws == [.compressionDamaged])
    }

    @Test func `never grow beyond the limit`() throws {
        let bomb = try gzip(gzip([UInt8](repeating: 0, count: 100_000_000)))
        let body = try body(["Content-Encoding: gzip, gzip"], bomb, limit: 4096)
        #expect(body.bytes.count <= 4096)
        #expect(body.flaws.contains(.overLimit) || body.flaws.contains(.compressionCut))
        let long = try self.body([], [UInt8](repeating: 65, count: 10_000), limit: 4096)
        #expect(long.bytes.count == 4096)
        #expect(long.flaws == [.overLimit])
    }

    @Test func `in a coding nobody here knows are refused`() throws {
        #expect(throws: HTTPError.unsupportedCoding("br")) {
            try body(["Content-Encoding: br"], [1, 2, 3])
        }
    }
}
