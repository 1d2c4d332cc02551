"""Starts the emulator.

It refuses alarms over metric math, which the operations alarms of the stack are. Here it takes
them in as alarms of a metric that nobody tells, so that the very template of users is deployed;
none of them can ring.
"""

from ministack.app import main
from ministack.services.cloudformation import provisioners

known_record = provisioners._cw_metric_alarm_record


def record(name, props):
    if not props.get("Metrics"):
        return known_record(name, props)
    of_one = {key: value for key, value in props.items() if key != "Metrics"}
    return known_record(name, {**of_one, "MetricName": "Math", "Namespace": "Recount/untold"})


provisioners._cw_metric_alarm_record = record
main()
