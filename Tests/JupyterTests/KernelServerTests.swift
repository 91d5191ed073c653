import CZeroMQ
import Cells
import Foundation
import Testing

@testable import Jupyter

@Suite(.serialized) struct KernelServerTests {
    /// A kernel whose iopub is heard, ended afterwards.
    private func withKernel(options: (inout KernelOptions) -> Void = { _ in }, _ body: (KernelClient) throws -> Void) throws {
        let client = try KernelClient(options: options)
        defer { _ = try? client.finish() }
        try client.awaitWelcome()
        try body(client)
    }

    @Test func welcomesFirst() throws {
        let client = try KernelClient()
        let first = try client.receive(.iopub)
        #expect(first.type == "iopub_welcome" && first.content["subscription"]?.string == "" && first.parent == "")
        #expect(try client.finish() == .shutdown(restart: false))
    }

    /// Each subscription is welcomed by its own topic, and hears only that.
    @Test func welcomesEachSubscription() throws {
        try withKernel { client in
            let context = try ZeroMQContext()
            let listener = try ZeroMQSocket(.subscriber, in: context)
            defer {
                listener.close()
                context.terminate()
            }
            func heard() throws -> [String] {
                var item = zmq_pollitem_t(socket: listener.pointer, fd: 0, events: Int16(ZMQ_POLLIN), revents: 0)
                zmq_poll(&item, 1, 5000)
                guard let frames = listener.receive() else { throw KernelClient.Timeout(description: "nothing is heard") }
                let message = try client.format.decode(frames)
                return [String(decoding: frames[0], as: UTF8.self), message.type, message.content["subscription"]?.string ?? message.content["text"]?.string ?? ""]
            }
            try listener.connect(client.file.endpoint(.iopub))
            for topic in ["stream.stderr", "stream"] {
                try listener.set(ZMQ_SUBSCRIBE, Array(topic.utf8))
                #expect(try heard() == [topic, "iopub_welcome", topic])
            }
            _ = try client.execute("print a\nvalue 1\nstderr b")
            #expect(try heard() == ["stream.stdout", "stream", "a\n"])
            #expect(try heard() == ["stream.stderr", "stream", "b\n"])
            try listener.set(ZMQ_UNSUBSCRIBE, Array("stream".utf8))
            _ = try client.execute("print c\nstderr d")
            #expect(try heard() == ["stream.stderr", "stream", "d\n"])
        }
    }

    @Test(arguments: [KernelClient.Channel.shell, .control])
    func tellsWhatItIs(_ channel: KernelClient.Channel) throws {
        try withKernel { client in
            let id = try client.send("kernel_info_request", on: channel)
            let reply = try client.reply(id, on: channel)
            #expect(reply.type == "kernel_info_reply")
            #expect(reply.content["protocol_version"]?.string == "5.5")
            #expect(reply.content["language_info"]?["name"]?.string == "swift")
            #expect(reply.content["language_info"]?["file_extension"]?.string == ".swift")
            // Of the optional features (JEP 92) neither the debugger nor subshells are there.
            #expect(reply.content["supported_features"] == [] && reply.content["debugger"] == false)
            #expect(try client.published(id).compactMap { $0.content["execution_state"]?.string } == ["busy", "idle"])
        }
    }

    /// A slow start of the session doesn't keep a client from knowing its kernel.
    @Test func answersBeforeTheRunnerIsThere() throws {
        let gate = DispatchSemaphore(value: 0)
        let client = try KernelClient(makeRunner: {
            gate.wait()
            return ScriptedRunner()
        })
        #expect(try client.ask("kernel_info_request")["status"]?.string == "ok")
        let id = try client.send("execute_request", ["code": "print late"])
        gate.signal()
        #expect(try client.reply(id).content["status"]?.string == "ok")
        try client.finish()
    }

    @Test func endsWhenThereIsNoRunner() throws {
        struct Missing: Error {}
        let client = try KernelClient(makeRunner: { throw Missing() })
        #expect(throws: Missing.self) { try client.waitForEnd(seconds: 5) }
    }

    // MARK: Execution

    @Test func showsInOrder() throws {
        try withKernel { client in
            let (reply, published) = try client.execute("print a\nprint b\nstderr c\nprint d\nvalue 13\nclear\ndisplay text/html <b>")
            #expect(reply["status"]?.string == "ok" && reply["execution_count"]?.int == 1)
            #expect(published.first?.content["execution_state"]?.string == "busy")
            #expect(published[1].type == "execute_input" && published[1].content["execution_count"]?.int == 1)
            #expect(published.told == ["stdout: a\nb\n", "stderr: c\n", "stdout: d\n", "execute_result: 13", "clear", "display_data: shown"])
            let result = published.first { $0.type == "execute_result" }!
            #expect(result.content["data"]?["application/json"]?.description == #"{"n":1.50,"big":12345678901234567890}"#)
            #expect(result.content["execution_count"]?.int == 1)
        }
    }

    /// What a cell has written is seen while it goes on.
    @Test func streamsLive() throws {
        try withKernel { client in
            let id = try client.send("execute_request", ["code": "print first\nloop"])
            while try client.receive(.iopub).type != "execute_input" {}
            let start = monotonicSeconds()
            let message = try client.receive(.iopub)
            #expect(message.type == "stream" && message.content["text"]?.string == "first\n")
            #expect(monotonicSeconds() - start < 1)
            _ = try client.ask("interrupt_request", on: .control)
            #expect(try client.reply(id).content["ename"]?.string == "KeyboardInterrupt")
        }
    }

    @Test func batchesAndCapsStreams() throws {
        try withKernel(options: { $0.outputLimit = 1 << 20 }) { client in
            let published = try client.execute("flood 3000000").published.filter { $0.type == "stream" }
            let out = published.filter { $0.content["name"]?.string == "stdout" }.reduce(0) { $0 + $1.content["text"]!.string!.utf8.count }
            #expect(out == 1 << 20)
            #expect(published.count < 200)
            let notices = published.filter { $0.content["name"]?.string == "stderr" }.map { $0.content["text"]!.string! }
            #expect(notices.count == 1 && notices[0].contains("output limit of 1 MiB"))
            #expect(try client.execute("print again").published.told == ["stdout: again\n"])
        }
    }

    @Test func tellsErrors() throws {
        try withKernel { client in
            let (reply, published) = try client.execute("print before\nfail ValueError too small")
            #expect(published.told == ["stdout: before\n", "error: ValueError: too small"])
            for content in [reply, published.first { $0.type == "error" }!.content] {
                #expect(content["ename"]?.string == "ValueError" && content["evalue"]?.string == "too small")
                let traceback = content["traceback"]!.array!.map { $0.string! }
                #expect(
                    traceback == [
                        "\u{1B}[1;31mValueError\u{1B}[0m: too small",
                        "\u{1B}[1mcell 1:2:1:\u{1B}[0m \u{1B}[1;31merror:\u{1B}[0m\u{1B}[1m too small\u{1B}[0m", "fail ValueError too small",
                        "\u{1B}[1;32m^~~\u{1B}[0m",
                    ])
            }
            #expect(reply["status"]?.string == "error" && reply["execution_count"]?.int == 1)
        }
    }

    @Test func countsAndRemembersWhatIsStored() throws {
        try withKernel { client in
            #expect(try client.execute("value 1").reply["execution_count"]?.int == 1)
            #expect(try client.execute("value 2", [("store_history", false)]).reply["execution_count"]?.int == 1)
            let (reply, published) = try client.execute("value 3\nprint x", [("silent", true)])
            #expect(reply["execution_count"]?.int == 1 && published.map(\.type) == ["status", "status"])
            #expect(try client.execute("value 4").reply["execution_count"]?.int == 2)
            let tail: JSONValue = ["hist_access_type": "tail", "n": 5, "output": true, "raw": true]
            #expect(try client.ask("history_request", tail)["history"] == [[1, 1, ["value 1", "1"]], [1, 2, ["value 4", "4"]]])
            let range: JSONValue = ["hist_access_type": "range", "session": 0, "start": 2, "stop": 3, "output": false]
            #expect(try client.ask("history_request", range)["history"] == [[1, 2, "value 4"]])
            let search: JSONValue = ["hist_access_type": "search", "pattern": "val*?", "n": 1, "unique": true]
            #expect(try client.ask("history_request", search)["history"] == [[1, 2, "value 4"]])
        }
    }

    @Test func evaluatesUserExpressions() throws {
        try withKernel { client in
            let expressions: JSONValue = ["a": "value 7", "b": "fail Trap no", "c": "print x"]
            let reply = try client.execute("let x 1", [("user_expressions", expressions)]).reply["user_expressions"]!
            #expect(reply["a"]?["data"]?["text/plain"]?.string == "7" && reply["a"]?["status"]?.string == "ok")
            #expect(reply["b"]?["status"]?.string == "error" && reply["b"]?["ename"]?.string == "Trap")
            #expect(reply["c"]?["ename"]?.string == "NoValue")
        }
    }

    @Test func abortsWhatWaitsBehindAnError() throws {
        try withKernel { client in
            let ids = try ["sleep 30\nfail A b", "print 1", "print 2"].map { try client.send("execute_request", ["code": .string($0)]) }
            let replies = try ids.map { try client.reply($0).content }
            #expect(replies.map { $0["ename"]?.string } == ["A", "Aborted", "Aborted"])
            #expect(replies.allSatisfy { $0["status"]?.string == "error" && $0["traceback"]?.array?.count ?? 0 > 0 && $0["evalue"]?.string != nil })
            for id in ids { _ = try client.published(id) }
            #expect(try client.execute("print on").published.told == ["stdout: on\n"])
            let more = try [("fail A b", false), ("print 3", true)].map { code, stops in
                try client.send("execute_request", ["code": .string(code), "stop_on_error": .bool(stops)])
            }
            let statuses = try more.map { try client.reply($0).content["status"]?.string }
            #expect(statuses == ["error", "ok"])
        }
    }

    /// Cells sent before the failed one was answered aren't run, however fast it failed; those sent afterwards are.
    @Test func abortsWhatIsStillOnItsWay() throws {
        try withKernel { client in
            for _ in 0..<20 {
                let ids = try (0..<3).map { try client.send("execute_request", ["code": $0 == 0 ? "fail A b" : "print no"]) }
                #expect(try client.reply(ids[0]).content["ename"]?.string == "A")
                let id = try client.send("execute_request", ["code": "print on"])
                #expect(try client.reply(id).content["status"]?.string == "ok")
            }
        }
    }

    @Test func refusesAnExecuteRequestWithoutCode() throws {
        try withKernel { client throws in
            #expect(try client.ask("execute_request", ["code": 3])["ename"]?.string == "InvalidRequest")
            #expect(try client.execute("print on").published.told == ["stdout: on\n"])
        }
    }

    // MARK: While a cell runs

    @Test func isInterruptedAndKeepsItsState() throws {
        try withKernel { client in
            _ = try client.execute("let x 41")
            let id = try client.send("execute_request", ["code": "loop"])
            Thread.sleep(forTimeInterval: 0.05)
            client.sockets[.heartbeat]!.send([Array("beat".utf8)])
            #expect(client.receiveFrames(.heartbeat, seconds: 1) == [Array("beat".utf8)])
            #expect(try client.ask("kernel_info_request", on: .control)["status"]?.string == "ok")
            let start = monotonicSeconds()
            #expect(try client.ask("interrupt_request", on: .control) == ["status": "ok"])
            #expect(try client.reply(id).content["ename"]?.string == "KeyboardInterrupt")
            #expect(monotonicSeconds() - start < 0.2)
            #expect(try client.execute("print $x").published.told == ["stdout: 41\n"])
        }
    }

    @Test func asksForInput() throws {
        try withKernel { client in
            let id = try client.send("execute_request", ["code": "ask name?", "allow_stdin": true])
            let question = try client.receive(.stdin)
            #expect(question.type == "input_request" && question.parent == id && question.content["prompt"]?.string == "name?")
            try client.send("input_reply", ["value": "Ada"], on: .stdin)
            #expect(try client.reply(id).content["status"]?.string == "ok")
            #expect(try client.published(id).told == ["stdout: <Ada>\n"])
            #expect(try client.execute("ask name?", [("allow_stdin", false)]).reply["ename"]?.string == "NoInput")
        }
    }

    @Test func isInterruptedWhileItAsks() throws {
        try withKernel { client in
            try client.send("input_reply", ["value": "to nothing"], on: .stdin)
            Thread.sleep(forTimeInterval: 0.05)
            let id = try client.send("execute_request", ["code": "ask name?"])
            #expect(try client.receive(.stdin).type == "input_request")
            _ = try client.ask("interrupt_request", on: .control)
            #expect(try client.reply(id).content["ename"]?.string == "KeyboardInterrupt")
            let second = try client.send("execute_request", ["code": "ask again?"])
            #expect(try client.receive(.stdin).content["prompt"]?.string == "again?")
            try client.send("input_reply", ["value": "yes"], on: .stdin)
            #expect(try client.reply(second).content["status"]?.string == "ok")
        }
    }

    @Test(arguments: ["loop", "ask name?", "deaf 3000", "print done"], [false, true])
    func shutsDownWhileBusy(_ code: String, restart: Bool) throws {
        let client = try KernelClient()
        try client.awaitWelcome()
        try client.send("execute_request", ["code": .string(code)])
        let waiting = try client.send("execute_request", ["code": "print never"])
        Thread.sleep(forTimeInterval: 0.05)
        let start = monotonicSeconds()
        #expect(try client.ask("shutdown_request", ["restart": .bool(restart)], on: .control) == ["status": "ok", "restart": .bool(restart)])
        if code == "loop" { #expect(try client.reply(waiting).content["ename"]?.string == "Aborted") }
        #expect(try client.waitForEnd(seconds: 3) == .shutdown(restart: restart))
        #expect(monotonicSeconds() - start < 2)
    }

    // MARK: Help, comms, and what is refused

    @Test func helpsWithCode() throws {
        try withKernel { client in
            #expect(try client.ask("is_complete_request", ["code": "x"]) == ["status": "complete"])
            #expect(try client.ask("is_complete_request", ["code": "if {"]) == ["status": "incomplete", "indent": "    "])
            #expect(try client.ask("is_complete_request", ["code": ")"]) == ["status": "invalid"])
            // The cursor counts code points: 😀 is one, the flag two.
            let found = try client.ask("complete_request", ["code": "😀🇩🇪 prin + 1", "cursor_pos": 8])
            #expect(found["matches"] == ["print"] && found["cursor_start"]?.int == 4 && found["cursor_end"]?.int == 8)
            #expect(found["metadata"]?["_jupyter_types_experimental"]?.array?.first?["type"]?.string == "function")
            #expect(try client.ask("complete_request", ["code": "zzz", "cursor_pos": 99])["matches"] == [])
            let known = try client.ask("inspect_request", ["code": "print", "cursor_pos": 2, "detail_level": 1])
            #expect(known["found"]?.bool == true && known["data"]?["text/plain"]?.string == "func print(Any) in full")
            #expect(try client.ask("inspect_request", ["code": "zzz", "cursor_pos": 2])["found"]?.bool == false)
            let page = try client.execute("?print").reply["payload"]!.array!
            #expect(page.count == 1 && page[0]["source"]?.string == "page" && page[0]["data"]?["text/plain"]?.string == "func print(Any)")
            #expect(try client.execute("??zzz").reply["ename"]?.string == "NotFound")
        }
    }

    @Test func closesUnknownComms() throws {
        try withKernel { client in
            let id = try client.send("comm_open", ["comm_id": "c1", "target_name": "none", "data": [:]])
            let published = try client.published(id)
            #expect(published.map(\.type) == ["status", "comm_close", "status"] && published[1].content["comm_id"]?.string == "c1")
            #expect(try client.ask("comm_info_request")["comms"] == [:])
            #expect(try client.ask("debug_request", ["seq": 5, "command": "initialize"], on: .control)["success"]?.bool == false)
        }
    }

    @Test func dropsWhatItDoesNotKnow() throws {
        try withKernel { client in
            for channel in [KernelClient.Channel.shell, .control, .stdin] {
                try client.send("make_coffee_request", on: channel)
                try client.send("", on: channel)
            }
            let content = JSONValue.object([("code", "print forged")])
            var headers = HeaderWriter(session: "client", tag: "f")
            var forged = client.format.encode(identities: [], header: headers.header("execute_request"), parent: .none, content: content)
            forged[1] = Array(String(repeating: "0", count: 64).utf8)
            client.sockets[.shell]!.send(forged)
            #expect(try client.execute("print on").published.told == ["stdout: on\n"])
            #expect(try client.ask("kernel_info_request", on: .control)["status"]?.string == "ok")
        }
    }

    /// Frames broken at random, half of them rightly signed, on every socket; then a cell.
    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func survivesGarbledMessages(seed: UInt64) throws {
        try withKernel { client throws in
            var random = SeededGenerator(seed)
            let kinds = [
                "execute_request", "complete_request", "history_request", "comm_open", "is_complete_request", "inspect_request", "input_reply",
                "interrupt_request",
            ]
            for _ in 0..<500 {
                var header: JSONValue = [
                    "msg_id": "x", "session": "client", "date": "2026-11-21T09:32:00Z", "msg_type": .string(kinds.randomElement(using: &random)!),
                ]
                if Int.random(in: 0..<8, using: &random) == 0 { header = .random(depth: 2, using: &random) }
                var frames = client.format.encode(identities: [], header: header.utf8, parent: .none, content: .random(depth: 3, using: &random))
                if Bool.random(using: &random) {
                    let index = Int.random(in: 0..<frames.count, using: &random)
                    if Bool.random(using: &random) { random.break(&frames[index]) } else { frames.remove(at: index) }
                }
                let channel = [KernelClient.Channel.shell, .control, .stdin, .heartbeat].randomElement(using: &random)!
                client.sockets[channel]!.send(frames)
            }
            #expect(try client.execute("print on").published.told == ["stdout: on\n"])
        }
    }
}
