"""Starts ministack with six of its differences from AWS put right.

IAM has no actions for SQS's batch operations: sqs:SendMessage allows SendMessageBatch too, and so on.
https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-api-permissions-reference.html
ministack 1.5.33 asks for sqs:SendMessageBatch, which no role can be granted on AWS.

KMS lets a grant name the encryption context of a call (kms:EncryptionContext:<key>); ministack 1.5.33 tells IAM nothing of it.
https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-encryption-context

DynamoDB lets a grant name the partitions that may be read or written (dynamodb:LeadingKeys); ministack 1.5.33 tells IAM nothing of them.
https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html
Of a batch these are the keys of all its items, as on AWS. Of a transaction AWS does not say; here they are those of all its entries for
each entry's action, which is the stricter reading: what passes here passes there too.

An HTTP API tells a function where a request comes from; ministack 1.5.33 says 127.0.0.1 of each. Here a test says it, in the header
x-test-client-address. AWS knows no such header: it takes the address of the connection.
https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html

DynamoDB finds the rows of a query by their keys; ministack 1.5.33 reads the condition anew for each row of the partition, so that 20 of
2,000 rows take 60 ms. Here the two plain conditions, a partition and a partition with the beginning of a sort key, are compared as they
are; ministack reads every other.
https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Query.KeyConditionExpressions.html

Lambda answers as soon as a function has; ministack 1.5.33 first waits up to 50 ms for a line that the function may have logged. Node writes
its lines before its answer, so that they are there by then; one that comes later is told with the next call.
https://nodejs.org/api/process.html#a-note-on-process-io

Once a newer version does all six, start it with `python -m ministack` and delete this file.
"""

import json
import re

from ministack.core import iam_actions

SINGLE_ACTION = {
    "sqs:SendMessageBatch": "sqs:SendMessage",
    "sqs:DeleteMessageBatch": "sqs:DeleteMessage",
    "sqs:ChangeMessageVisibilityBatch": "sqs:ChangeMessageVisibility",
}

extract_iam_action = iam_actions.extract_iam_action


def extract_action_that_exists(*request):
    action = extract_iam_action(*request)
    return SINGLE_ACTION.get(action, action)


iam_actions.extract_iam_action = extract_action_that_exists

request_tag_context = iam_actions.request_tag_context


PARTITION_IN_CONDITION = re.compile(r"(?:^|[\s(])(#?\w+)\s*=\s*(:\w+)")


KNOWS_PARTITIONS = {
    f"dynamodb:{operation}"
    for operation in (
        "BatchGetItem",
        "BatchWriteItem",
        "DeleteItem",
        "GetItem",
        "PutItem",
        "Query",
        "TransactGetItems",
        "TransactWriteItems",
        "UpdateItem",
    )
}


def encryption_context_of(request):
    encryption_context = request.get("EncryptionContext") or {}
    return {f"kms:encryptioncontext:{key}".lower(): value for key, value in encryption_context.items()}


def partition_of(item):
    return (item or {}).get("pk", {}).get("S", "")


def partitions_of_batch(request_items):
    for requests in request_items.values():
        # Of a batch of reads: the keys of a table. Of a batch of writes: its puts and deletes.
        for key in requests.get("Keys", []) if isinstance(requests, dict) else []:
            yield partition_of(key)
        for entry in requests if isinstance(requests, list) else []:
            yield partition_of(entry.get("PutRequest", {}).get("Item") or entry.get("DeleteRequest", {}).get("Key"))


def partitions_of_transaction(entries):
    for entry in entries:
        for part in entry.values():
            yield partition_of(part.get("Item") or part.get("Key"))


def leading_keys_of(request):
    if "Key" in request or "Item" in request:
        return {"dynamodb:leadingkeys": [partition_of(request.get("Item") or request.get("Key"))]}
    if "RequestItems" in request:
        return {"dynamodb:leadingkeys": list(partitions_of_batch(request["RequestItems"]))}
    if "TransactItems" in request:
        return {"dynamodb:leadingkeys": list(partitions_of_transaction(request["TransactItems"]))}
    names = request.get("ExpressionAttributeNames") or {}
    values = request.get("ExpressionAttributeValues") or {}
    for name, value in PARTITION_IN_CONDITION.findall(request.get("KeyConditionExpression") or ""):
        if names.get(name, name) == "pk":
            return {"dynamodb:leadingkeys": [values.get(value, {}).get("S", "")]}
    return {}


def context_of_request(service, iam_action, body, params):
    known = request_tag_context(service, iam_action, body, params)
    if service == "kms":
        return known | encryption_context_of(json.loads(body or b"{}"))
    if iam_action in KNOWS_PARTITIONS:
        return known | leading_keys_of(json.loads(body or b"{}"))
    return known


iam_actions.request_tag_context = context_of_request

PLAIN_KEY_CONDITION = re.compile(r"(#?\w+) = (:\w+)(?: AND begins_with\((#?\w+), (:\w+)\))?")


def compare_plain_key_conditions():
    from ministack.services import dynamodb

    evaluate_condition = dynamodb._evaluate_condition

    def evaluate(condition, item, values, names, slot="ConditionExpression"):
        plain = PLAIN_KEY_CONDITION.fullmatch(condition) if slot == "KeyConditionExpression" else None
        if not plain:
            return evaluate_condition(condition, item, values, names, slot=slot)
        partition, partition_value, sort, beginning = plain.groups()
        if item.get(names.get(partition, partition)) != values[partition_value]:
            return False
        return sort is None or item[names.get(sort, sort)]["S"].startswith(values[beginning]["S"])

    dynamodb._evaluate_condition = evaluate


TEST_CLIENT_ADDRESS = "x-test-client-address"


def with_client_of_test(event):
    headers = event.get("headers") if isinstance(event, dict) else None
    http = event.get("requestContext", {}).get("http") if headers else None
    address = next((value for name, value in headers.items() if name.lower() == TEST_CLIENT_ADDRESS), None) if http else None
    if address:
        http["sourceIp"] = address
    return event


def tell_functions_the_client():
    from ministack.services import lambda_svc

    execute = lambda_svc._execute_function_with_config_scope

    def execute_for_client(record, event, *rest, **named):
        return execute(record, with_client_of_test(event), *rest, **named)

    lambda_svc._execute_function_with_config_scope = execute_for_client


SECONDS_FOR_A_LINE = 0.004


def answer_without_waiting_for_lines():
    from ministack.core.lambda_runtime import Worker

    drain = Worker._drain_stderr_bounded
    Worker._drain_stderr_bounded = lambda worker: drain(worker, SECONDS_FOR_A_LINE, idle_confirm=SECONDS_FOR_A_LINE / 2)


if __name__ == "__main__":
    # Imported only now, so that it finds what was put right.
    from ministack.app import main

    compare_plain_key_conditions()
    tell_functions_the_client()
    answer_without_waiting_for_lines()

    main()
