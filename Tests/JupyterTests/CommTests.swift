import Testing

@testable import Jupyter

@Suite(.serialized) struct CommTests {
    /// Sends back what it gets, closes itself at `"close"` and refuses to be opened with `"no"`.
    private final class Echo: CommTarget {
        var told: [String] = []
        func open(_ comm: Comm, data: JSONValue) -> Bool {
            told.append("open \(comm.id)")
            return data.string != "no"
        }
        func receive(_ data: JSONValue, from comm: Comm) {
            if data.string == "close" {
                comm.close(["why": "asked"])
                comm.send("lost")
            } else {
                comm.send(data)
            }
        }
        func closed(_ comm: Comm, data: JSONValue) { told.append("closed \(comm.id)") }
    }

    private func withKernel(_ targets: [String: any CommTarget], log: LogLines? = nil, _ body: (KernelClient) throws -> Void) throws {
        let client = try KernelClient(log: log, commTargets: targets)
        defer { _ = try? client.finish() }
        try client.awaitWelcome()
        try body(client)
    }

    private func shown(_ client: KernelClient, _ type: String, _ content: JSONValue) throws -> [String] {
        try client.published(try client.send(type, content)).filter { $0.type != "status" }.map { "\($0.type) \($0.content)" }
    }

    @Test func talksWithATarget() throws {
        let echo = Echo()
        try withKernel(["echo": echo, "other": Echo()]) { client throws in
            #expect(try shown(client, "comm_open", ["comm_id": "a", "target_name": "echo", "data": [:]]) == [])
            #expect(try shown(client, "comm_open", ["comm_id": "b", "target_name": "other", "data": [:]]) == [])
            #expect(try shown(client, "comm_msg", ["comm_id": "a", "data": ["n": .number("1.50")]]) == [#"comm_msg {"comm_id":"a","data":{"n":1.50}}"#])
            #expect(try client.ask("comm_info_request")["comms"] == ["a": ["target_name": "echo"], "b": ["target_name": "other"]])
            #expect(try client.ask("comm_info_request", ["target_name": "echo"])["comms"] == ["a": ["target_name": "echo"]])
            #expect(try client.ask("comm_info_request", ["target_name": "none"])["comms"] == [:])
            #expect(try shown(client, "comm_msg", ["comm_id": "b", "data": "close"]) == [#"comm_close {"comm_id":"b","data":{"why":"asked"}}"#])
            #expect(try shown(client, "comm_close", ["comm_id": "a", "data": [:]]) == [])
            #expect(try client.ask("comm_info_request")["comms"] == [:])
            #expect(echo.told == ["open a", "closed a"])
        }
    }

    @Test func closesWhatNobodyTakes() throws {
        try withKernel(["echo": Echo()]) { client throws in
            #expect(try shown(client, "comm_open", ["comm_id": "c1", "target_name": "none", "data": [:]]) == [#"comm_close {"comm_id":"c1","data":{}}"#])
            #expect(try shown(client, "comm_open", ["comm_id": "c2"]) == [#"comm_close {"comm_id":"c2","data":{}}"#])
            #expect(try shown(client, "comm_open", ["comm_id": "c3", "target_name": "echo", "data": "no"]) == [#"comm_close {"comm_id":"c3","data":{}}"#])
            #expect(try client.ask("comm_info_request")["comms"] == [:])
        }
    }

    @Test func dropsWhatBelongsToNoComm() throws {
        let log = LogLines()
        try withKernel(["echo": Echo()], log: log) { client throws in
            #expect(try shown(client, "comm_open", ["comm_id": "a", "target_name": "echo"]) == [])
            for (type, content) in [
                ("comm_open", ["comm_id": 3]), ("comm_open", ["comm_id": "a", "target_name": "echo"]), ("comm_msg", ["comm_id": "z"]), ("comm_close", ["comm_id": "z"]),
            ] as [(String, JSONValue)] {
                #expect(try shown(client, type, content) == [])
            }
            #expect(try client.ask("comm_info_request")["comms"] == ["a": ["target_name": "echo"]])
        }
        #expect(
            log.lines == [
                "comm: message dropped: without a comm_id", "comm: message dropped: a comm_open for a comm that is open",
                "comm: message dropped: a comm_msg to a comm that isn't open", "comm: message dropped: a comm_close for a comm that isn't open",
            ])
    }
}
