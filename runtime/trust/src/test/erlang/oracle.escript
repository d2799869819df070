#!/usr/bin/env escript
%% Runs supervision scenarios on Erlang/OTP and writes what happened beside each action.
%%
%%   escript oracle.escript IN OUT TIMES
%%
%% IN has scenarios in the format that package-info.java of dev.troupe.trust.oracle tells; OUT gets
%% the same lines, with the trace after each action. Each scenario runs TIMES times; one whose traces
%% differ among themselves is undetermined in OTP: it is left out of OUT, and named on stderr.
-module(oracle).
-mode(compile).
-export([main/1, start_worker/2]).
-export([init/1, handle_call/3, handle_cast/2, handle_info/2, terminate/2]).

main([In, Out, Times]) ->
    ok = logger:set_primary_config(level, none),
    {ok, Bytes} = file:read_file(In),
    Scenarios = scenarios(string:lexemes(binary_to_list(Bytes), "\n"), []),
    {ok, File} = file:open(Out, [write, {delayed_write, 1 bsl 16, 1000}]),
    lists:foreach(fun(S) -> settled(S, list_to_integer(Times), File) end, Scenarios),
    ok = file:close(File).

settled(#{seed := Seed} = Scenario, Times, File) ->
    [First | Others] = [trace(Scenario) || _ <- lists:seq(1, Times)],
    case [O || O <- Others, O =/= First] of
        [] ->
            ok = file:write(File, First);
        [Other | _] ->
            io:format(standard_error, "undetermined: ~s~n~s~nor~n~s~n", [Seed, First, Other])
    end.

%% ---- reading

scenarios([], Done) ->
    lists:reverse([S#{nodes := lists:reverse(N), actions := lists:reverse(A)}
                   || #{nodes := N, actions := A} = S <- Done]);
scenarios(["=" ++ Seed | Lines], Done) ->
    scenarios(Lines, [#{seed => Seed, nodes => [], actions => []} | Done]);
scenarios([">" ++ _ = Line | Lines], [#{actions := A} = S | Done]) ->
    scenarios(Lines, [S#{actions := [{Line, tl(string:lexemes(Line, " "))} | A]} | Done]);
scenarios([[Kind | _] = Line | Lines], [#{nodes := N} = S | Done]) when Kind =:= $S; Kind =:= $W ->
    scenarios(Lines, [S#{nodes := [{Line, a_node(string:lexemes(Line, " "))} | N]} | Done]);
scenarios([_Trace | Lines], Done) ->
    scenarios(Lines, Done).

a_node(["S", Id, Parent, Strategy, Intensity, Auto, Restart, Significant | OfChildren]) ->
    #{kind => supervisor, id => Id, parent => Parent, strategy => strategy(Strategy),
      intensity => list_to_integer(Intensity), auto => auto(Auto), restart => restart(Restart),
      significant => Significant =:= "s", of_children => OfChildren};
a_node(["W" | Fields]) ->
    worker(Fields).

worker([Id, Parent, Restart, Shutdown, Trap, Significant, Plan, Terminate]) ->
    #{kind => worker, id => Id, parent => Parent, restart => restart(Restart),
      shutdown => shutdown(Shutdown), trap => Trap =:= "t", significant => Significant =:= "s",
      plan => plan(Plan), terminate => Terminate}.

strategy("one") -> one_for_one;
strategy("all") -> one_for_all;
strategy("rest") -> rest_for_one;
strategy("dyn") -> simple_one_for_one.

auto("never") -> never;
auto("any") -> any_significant;
auto("all") -> all_significant.

restart("p") -> permanent;
restart("t") -> transient;
restart("e") -> temporary.

shutdown("k") -> brutal_kill;
shutdown("i") -> infinity;
shutdown(Millis) -> list_to_integer(Millis).

plan("-") -> #{};
plan(Plan) ->
    maps:from_list([{list_to_integer(lists:droplast(P)), lists:last(P)}
                    || P <- string:lexemes(Plan, ",")]).

reason("boom") -> boom;
reason("normal") -> normal;
reason("shutdown") -> shutdown;
reason("shutdown:t") -> {shutdown, t};
reason("kill") -> kill.

%% ---- the supervisors and workers of a scenario

children(Id, #{nodes := Nodes}) -> [N || {_, #{parent := P} = N} <- Nodes, P =:= Id].

init({supervisor, #{nodes := Nodes} = Env, Id}) ->
    [#{strategy := Strategy, intensity := Intensity, auto := Auto, of_children := OfChildren}] =
        [N || {_, #{kind := supervisor, id := I} = N} <- Nodes, I =:= Id],
    Specs =
        case OfChildren of
            [Restart, Shutdown] ->
                [#{id => dynamic, start => {?MODULE, start_worker, [Env]},
                   restart => restart(Restart), shutdown => shutdown(Shutdown)}];
            [] ->
                [spec(N, Env) || N <- children(Id, Env)]
        end,
    Flags = #{strategy => Strategy, intensity => Intensity, period => 1000000,
              auto_shutdown => Auto},
    {ok, {Flags, Specs}};
init({worker, #{recorder := Recorder}, #{id := Id, plan := Plan, trap := Trap} = Worker}) ->
    process_flag(trap_exit, Trap),
    case ask(Recorder, {starts, Id, self(), Plan}) of
        {N, $+} -> {ok, {Recorder, Worker, N}};
        {_, $i} -> ignore;
        {_, $s} -> {stop, shutdown};
        {_, $n} -> {stop, normal};
        {_, $f} -> error(boom);
        broken -> timer:sleep(1), error(boom)
    end.

spec(#{kind := supervisor, id := Id, restart := Restart, significant := Significant}, Env) ->
    #{id => Id, start => {supervisor, start_link, [?MODULE, {supervisor, Env, Id}]},
      restart => Restart, significant => Significant, type => supervisor, shutdown => infinity};
spec(#{kind := worker, id := Id, restart := Restart, significant := Significant,
       shutdown := Shutdown} = Worker, Env) ->
    #{id => Id, start => {?MODULE, start_worker, [Env, Worker]}, restart => Restart,
      significant => Significant, shutdown => Shutdown}.

start_worker(Env, Worker) -> gen_server:start_link(?MODULE, {worker, Env, Worker}, []).

handle_call(ping, _From, State) -> {reply, pong, State};
handle_call({link, Other}, _From, State) -> link(Other), {reply, ok, State}.

handle_cast(crash, _State) -> error(boom);
handle_cast({stop, Reason}, State) -> {stop, Reason, State}.

handle_info(_, State) -> {noreply, State}.

terminate(Reason, {Recorder, #{id := Id, terminate := How}, N}) ->
    ask(Recorder, {terminates, Id, N, word(Reason)}),
    case How of
        "c" -> error(tboom);
        "h" when Reason =:= shutdown -> receive never -> ok end;
        _ -> ok
    end.

%% ---- the recorder: what the workers tell it, and who has ended

recorder(S) ->
    receive
        {ask, From, Request} ->
            {Answer, Next} = recorded(Request, S),
            From ! {answer, self(), Answer},
            recorder(Next);
        {'DOWN', Monitor, process, Pid, Reason} ->
            #{live := #{Monitor := Pid} = Live, names := #{Pid := Name}, ends := Ends} = S,
            recorder(S#{live := maps:remove(Monitor, Live),
                        ends := [Name ++ ":" ++ word(Reason) | Ends]});
        stop ->
            ok
    end.

ask(Recorder, Request) ->
    Recorder ! {ask, self(), Request},
    receive {answer, Recorder, Answer} -> Answer end.

recorded({starts, Id, Pid, Plan}, #{broken := Broken, log := Log} = S) ->
    case Broken of
        #{Id := Attempts} ->
            {broken, S#{broken := Broken#{Id := Attempts + 1}}};
        _ ->
            {N, S1} = next(Id, S),
            Name = Id ++ integer_to_list(N),
            case maps:get(N, Plan, $+) of
                $+ -> {{N, $+}, named(Id, Name, Pid, S1#{log := [{Id, "+" ++ Name} | Log]})};
                $i -> {{N, $i}, S1#{log := [{Id, "?" ++ Name} | Log]}};
                Fails -> {{N, Fails}, S1#{log := [{Id, "~" ++ Name} | Log]}}
            end
    end;
recorded({terminates, Id, N, Word}, #{log := Log} = S) ->
    {ok, S#{log := [{Id, "-" ++ Id ++ integer_to_list(N) ++ ":" ++ Word} | Log]}};
recorded({supervisor, Id, Pid}, #{names := Names} = S) ->
    case Names of
        #{Pid := Name} ->
            {Name, S};
        _ ->
            {N, S1} = next(Id, S),
            Name = Id ++ integer_to_list(N),
            {Name, named(Id, Name, Pid, S1)}
    end;
recorded({name, Pid}, #{names := Names} = S) -> {maps:get(Pid, Names, none), S};
recorded({pid, Id}, #{pids := Pids} = S) -> {maps:get(Id, Pids, none), S};
recorded(live, #{live := Live} = S) -> {maps:values(Live), S};
recorded({break, Id}, #{broken := Broken} = S) -> {ok, S#{broken := Broken#{Id => 0}}};
recorded({mend, Id}, #{broken := Broken} = S) -> {ok, S#{broken := maps:remove(Id, Broken)}};
recorded({attempts, Id}, #{broken := Broken} = S) -> {maps:get(Id, Broken, mended), S};
recorded(take, #{log := Log, ends := Ends} = S) ->
    {{lists:reverse(Log), lists:sort(Ends)}, S#{log := [], ends := []}}.

next(Id, #{counts := Counts} = S) ->
    N = maps:get(Id, Counts, 0) + 1,
    {N, S#{counts := Counts#{Id => N}}}.

named(Id, Name, Pid, #{names := Names, pids := Pids, live := Live} = S) ->
    S#{names := Names#{Pid => Name}, pids := Pids#{Id => Pid},
       live := Live#{monitor(process, Pid) => Pid}}.

%% ---- one run

trace(#{seed := Seed, nodes := Nodes, actions := Actions}) ->
    Recorder = spawn_link(fun() ->
        recorder(#{counts => #{}, log => [], ends => [], live => #{}, names => #{}, pids => #{},
                   broken => #{}})
    end),
    Env = #{recorder => Recorder, nodes => Nodes},
    Parents = maps:from_list([{Id, P} || {_, #{id := Id, parent := P}} <- Nodes]),
    Lines = actions(Actions, Env#{parents => Parents, shown => #{}, tree => #{}, root => none}),
    Recorder ! stop,
    lists:flatten(lists:join("\n", ["=" ++ Seed] ++ [L || {L, _} <- Nodes] ++ Lines ++ [""])).

actions([], _Env) -> [];
actions([{Line, _} | Rest], #{root := dead} = Env) -> [Line | actions(Rest, Env)];
actions([{Line, Words} | Rest], Env0) ->
    Env1 = learn(Words, Env0),
    {Result, Env2} = act(Words, Env1),
    {Tree, Shown} = quiet(Env2),
    {Log, Ends} = ask(maps:get(recorder, Env2), take),
    Lines = [Line, "<" ++ Result]
        ++ groups(Log, Words, Env2)
        ++ ["!" ++ lists:join(" ", Ends) || Ends =/= []]
        ++ changes(maps:get(shown, Env2), Shown),
    Root = case Tree of #{"R" := _} -> alive; _ -> dead end,
    Lines ++ actions(Rest, Env2#{tree := Tree, shown := Shown, root := Root}).

learn(["start", Id, Parent | _], #{parents := P} = Env) -> Env#{parents := P#{Id => Parent}};
learn(["dstart", Parent, Id | _], #{parents := P} = Env) -> Env#{parents := P#{Id => Parent}};
learn(_, Env) -> Env.

%% The events of each supervisor, in order; but see package-info.java on those without one.
groups(Log, Words, #{parents := Parents} = Env) ->
    Groups = lists:foldl(
        fun({Id, Event}, G) ->
            #{Id := Parent} = Parents,
            G#{Parent => [Event | maps:get(Parent, G, [])]}
        end, #{}, Log),
    [[Parent, " ", lists:join(" ", in_order(Parent, lists:reverse(Events), Words, Env))]
     || {Parent, Events} <- lists:sort(maps:to_list(Groups))].

in_order(Parent, Events, Words, #{parents := Parents} = Env) ->
    Killed = case Words of ["kills", Id] -> is_under(Parent, Id, Parents); _ -> false end,
    case Killed orelse is_dynamic(Parent, Env) of
        true -> lists:sort(Events);
        false -> Events
    end.

is_under(Id, Id, _) -> true;
is_under(Id, Ancestor, Parents) ->
    case Parents of
        #{Id := Parent} -> is_under(Parent, Ancestor, Parents);
        _ -> false
    end.

changes(Before, Now) ->
    [["@", Id, " ", Text] || {Id, Text} <- lists:sort(maps:to_list(Now)),
                             maps:get(Id, Before, "") =/= Text].

%% ---- actions

act(["boot"], Env) ->
    Me = self(),
    %% The supervisor's parent is gone at once, so that nobody's exit but a kill ends it.
    spawn(fun() ->
        process_flag(trap_exit, true),
        Started = supervisor:start_link(?MODULE, {supervisor, Env, "R"}),
        [unlink(Pid) || {ok, Pid} <- [Started]],
        Me ! {booted, Started}
    end),
    receive
        {booted, {ok, Root}} -> {"ok", Env#{tree := #{"R" => Root}}};
        {booted, {error, Reason}} -> {"error:" ++ word(Reason), Env}
    end;
act(["crash", Id], Env) -> {end_by(Id, fun(Pid) -> gen_server:cast(Pid, crash) end, Env), Env};
act(["stop", Id, Reason], Env) ->
    {end_by(Id, fun(Pid) -> gen_server:cast(Pid, {stop, reason(Reason)}) end, Env), Env};
act(["exit", Id, Reason], #{recorder := Recorder} = Env) ->
    Result = with_live(ask(Recorder, {pid, Id}), "gone", fun(Pid) ->
        exit(Pid, reason(Reason)),
        catch gen_server:call(Pid, ping, infinity),
        "ok"
    end),
    {Result, Env};
act(["pair", Id, Other, How], #{recorder := Recorder} = Env) ->
    Result = with_live(ask(Recorder, {pid, Id}), "gone", fun(Pid) ->
        with_live(ask(Recorder, {pid, Other}), "gone", fun(Pid2) ->
            ok = gen_server:call(Pid, {link, Pid2}, infinity),
            Monitor = monitor(process, Pid2),
            "ok" = end_by(Id, ending(How), Env),
            [receive {'DOWN', Monitor, _, _, _} -> ok end || How =/= "normal"],
            demonitor(Monitor, [flush]),
            "ok"
        end)
    end),
    {Result, Env};
act(["kills", Id], Env) ->
    {of_supervisor(Id, Env, fun(Pid) ->
        Monitor = monitor(process, Pid),
        exit(Pid, kill),
        receive {'DOWN', Monitor, _, _, _} -> "ok" end
    end), Env};
act(["exits", Id, Reason], Env) ->
    {of_supervisor(Id, Env, fun(Pid) -> exit(Pid, reason(Reason)), "ok" end), Env};
act(["stops", Id, Reason], Env) ->
    {of_supervisor(Id, Env, fun(Pid) ->
        gen_server:stop(Pid, reason(Reason), infinity),
        "ok"
    end), Env};
act(["term", Id, Child], Env) ->
    {of_supervisor(Id, Env, fun(Pid) -> answer(supervisor:terminate_child(Pid, Child)) end), Env};
act(["restart", Id, Child], Env) ->
    {of_supervisor(Id, Env, fun(Pid) -> answer(supervisor:restart_child(Pid, Child)) end), Env};
act(["delete", Id, Child], Env) ->
    {of_supervisor(Id, Env, fun(Pid) -> answer(supervisor:delete_child(Pid, Child)) end), Env};
act(["start" | Fields], Env) ->
    #{parent := Parent} = Worker = worker(Fields),
    {of_supervisor(Parent, Env, fun(Pid) ->
        answer_of_start(supervisor:start_child(Pid, spec(Worker, Env)))
    end), Env};
act(["dstart", Parent, Id, Trap, Plan, Terminate], Env) ->
    Worker = worker([Id, Parent, "p", "i", Trap, "-", Plan, Terminate]),
    {of_supervisor(Parent, Env, fun(Pid) -> answer(supervisor:start_child(Pid, [Worker])) end),
     Env};
act(["dterm", Parent, Id], #{recorder := Recorder} = Env) ->
    {of_supervisor(Parent, Env, fun(Pid) ->
        case ask(Recorder, {pid, Id}) of
            none ->
                "gone";
            Child ->
                %% OTP answers ok for any dead process.
                Alive = is_process_alive(Child),
                Answer = answer(supervisor:terminate_child(Pid, Child)),
                case Alive of true -> Answer; false -> "gone" end
        end
    end), Env};
act(["break", Id], #{recorder := Recorder} = Env) ->
    ask(Recorder, {break, Id}),
    {"ok", Env};
act(["mend", Id], #{recorder := Recorder} = Env) ->
    ask(Recorder, {mend, Id}),
    {"ok", Env}.

ending("kill") -> fun(Pid) -> exit(Pid, kill) end;
ending("crash") -> fun(Pid) -> gen_server:cast(Pid, crash) end;
ending(How) -> fun(Pid) -> gen_server:cast(Pid, {stop, reason(How)}) end.

end_by(Id, How, #{recorder := Recorder}) ->
    with_live(ask(Recorder, {pid, Id}), "gone", fun(Pid) ->
        Monitor = monitor(process, Pid),
        How(Pid),
        receive {'DOWN', Monitor, _, _, _} -> "ok" end
    end).

of_supervisor(Id, #{tree := Tree}, Fun) -> with_live(maps:get(Id, Tree, none), "noproc", Fun).

with_live(none, Otherwise, _Fun) -> Otherwise;
with_live(Pid, Otherwise, Fun) ->
    case is_process_alive(Pid) of true -> Fun(Pid); false -> Otherwise end.

answer(ok) -> "ok";
answer({ok, undefined}) -> "ignored";
answer({ok, _}) -> "ok";
answer({error, {already_started, _}}) -> "already_started";
answer({error, Known}) when Known =:= already_present; Known =:= not_found; Known =:= running;
                            Known =:= restarting ->
    atom_to_list(Known);
answer({error, Reason}) -> "error:" ++ word(Reason).

answer_of_start({error, {Reason, Child}}) when element(1, Child) =:= child ->
    "error:" ++ word(Reason);
answer_of_start(Other) -> answer(Other).

word({shutdown, {failed_to_start_child, _, Reason}}) -> word(Reason);
word({shutdown, Term}) -> "shutdown:" ++ atom_to_list(Term);
word({Reason, Stack}) when is_list(Stack) -> word(Reason);
word(Reason) when is_atom(Reason) -> atom_to_list(Reason).

%% ---- the system is quiet

%% Asks every supervisor until all that they name is alive, nothing waits for a restart (but behind a
%% broken child, which is tried again for ever), and who is not in the tree has ended.
quiet(#{tree := Tree} = Env) ->
    Root = maps:get("R", Tree, none),
    Seen = quiet(Root, Env, 0),
    case [Id || {_, _, _, Children, _} <- Seen, {Id, restarting, _, _} <- Children] of
        [] ->
            told(Seen, Env);
        Broken ->
            %% What was in the mailbox at the end of the action is done before the second attempt.
            [tried_twice(Id, attempts(Id, Env), Root, Env) || Id <- Broken],
            told(quiet(Root, Env, 0), Env)
    end.

attempts(Id, #{recorder := Recorder}) -> ask(Recorder, {attempts, Id}).

tried_twice(Id, Before, Root, Env) ->
    case is_process_alive(Root) andalso attempts(Id, Env) < Before + 2 of
        true -> timer:sleep(1), tried_twice(Id, Before, Root, Env);
        false -> ok
    end.

quiet(Root, #{recorder := Recorder} = Env, Round) ->
    [timer:sleep(1) || Round > 3],
    case catch walk("R", Root, Env) of
        Seen when is_list(Seen) ->
            There = [Pid || {_, Pid, _, _, _} <- Seen]
                ++ [Pid || {_, _, _, Children, _} <- Seen, {_, Pid, _, _} <- Children],
            case ask(Recorder, live) -- There of
                [] -> Seen;
                _ -> quiet(Root, Env, Round + 1)
            end;
        _ ->
            quiet(Root, Env, Round + 1)
    end.

walk("R", none, _Env) ->
    [];
walk(Id, Pid, Env) ->
    case is_process_alive(Pid) of
        false when Id =:= "R" ->
            [];
        true ->
            Children = supervisor:which_children(Pid),
            [throw(again) || {_, Child, _, _} <- Children, not is_at_rest(Child)],
            [throw(again) || {Child, restarting, _, _} <- Children,
                             attempts(Child, Env) =:= mended],
            [{Id, Pid, is_dynamic(Id, Env), Children, supervisor:count_children(Pid)}
             | lists:append([walk(Sub, SubPid, Env)
                             || {Sub, SubPid, supervisor, _} <- Children, is_pid(SubPid)])]
    end.

is_at_rest(Pid) when is_pid(Pid) -> is_process_alive(Pid);
is_at_rest(_) -> true.

is_dynamic(Id, #{nodes := Nodes}) ->
    [] =/= [N || {_, #{id := I, strategy := simple_one_for_one} = N} <- Nodes, I =:= Id].

%% Where the supervisors are, and a line for each.
told(Seen, #{recorder := Recorder}) ->
    [ask(Recorder, {supervisor, Id, Pid}) || {Id, Pid, _, _, _} <- Seen],
    {maps:from_list([{Id, Pid} || {Id, Pid, _, _, _} <- Seen]),
     maps:from_list([{Id, line(Dynamic, [child(C, Recorder) || C <- Children], Counts)}
                     || {Id, _, Dynamic, Children, Counts} <- Seen])}.

child({Id, restarting, _, _}, _) -> Id ++ "*";
child({Id, undefined, _, _}, _) -> Id ++ "-";
child({_, Pid, _, _}, Recorder) -> ask(Recorder, {name, Pid}).

%% OTP lists the last child first, and dynamic ones in no order. A dynamic supervisor has one spec in
%% OTP, and as many as children in Troupe and Elixir: those are not compared.
line(true, Children, Counts) ->
    line(lists:sort(Children), numbers([active, supervisors, workers], Counts));
line(false, Children, Counts) ->
    line(lists:reverse(Children), numbers([specs, active, supervisors, workers], Counts)).

line(Children, Numbers) ->
    lists:flatten(lists:join(" ", Children ++ ["|" | Numbers])).

numbers(Keys, Counts) -> [integer_to_list(proplists:get_value(K, Counts)) || K <- Keys].
